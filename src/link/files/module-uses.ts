import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from './modules.js';
import { folderOf, join } from '../../model/paths.js';

/** Where Terraform uses a folder of the tree as a module: `module "gpu" { source = "./gpu" }`. */
export class ModuleUses {
  private readonly byFolder = new Map<Path, { readonly document: LinkedDocument; readonly ref: number }[]>();

  constructor(documents: readonly LinkedDocument[]) {
    for (const document of documents) if (document.facts.kind === 'terraform') for (const ref of document.calls) this.add(document, ref);
  }

  of({ path, facts }: LinkedDocument): readonly { readonly document: LinkedDocument; readonly ref: number }[] {
    return facts.kind === 'terraform' ? (this.byFolder.get(folderOf(path)) ?? []) : [];
  }

  private add(document: LinkedDocument, ref: number): void {
    const op = document.op(ref);
    const callee = op.op === 'call' ? document.op(op.callee) : null;
    const source = op.op === 'call' ? op.args.find(([key]) => key === 'source')?.[1] : undefined;
    if (callee?.op !== 'name' || callee.name !== 'terraform:module' || source === undefined) return;
    const written = literal(document.op(source));
    const folder = written?.startsWith('.') === true ? join(folderOf(document.path), written) : null;
    if (folder !== null) this.byFolder.set(folder, [...(this.byFolder.get(folder) ?? []), { document, ref }]);
  }
}
