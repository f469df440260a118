/** How credentials look; made from `catalogs/credentials/shapes.yaml`. */
export interface CredentialShapes {
  readonly tokens: readonly TokenShape[];
  /** Words that a name of an assignment holds: what a text is searched for first. */
  readonly hints: readonly string[];
  readonly assignments: readonly AssignmentShape[];
  /** Calls and settings that are given a name and a password side by side. */
  readonly pairs: readonly string[];
  readonly notSecret: {
    readonly endings: readonly string[];
    readonly words: readonly string[];
    /** What a page sends along to a service that takes its forms. */
    readonly forms: readonly { readonly named: string; readonly host: string }[];
  };
  readonly placeholders: { readonly parts: readonly string[]; readonly values: readonly string[]; readonly passwords: readonly string[] };
  readonly addresses: { readonly localHosts: readonly string[] };
}

/** A provider's own format: the prefix tells what it is. */
export interface TokenShape {
  readonly id: string;
  readonly vendor: string;
  readonly prefix: readonly string[];
  readonly alphabet: Alphabet;
  readonly min: number;
  readonly max: number;
  readonly live: 'live' | 'test' | 'publishable';
  /** `any`: a random body may hold no digit. */
  readonly digits: 'required' | 'any';
  /** What stands before the prefix and belongs to the credential. */
  readonly before: { readonly alphabet: Alphabet; readonly min: number; readonly max: number } | null;
  /** Words of which the name must hold one; empty where the prefix is enough. */
  readonly named: readonly string[];
  /** Texts close by that tell a key which every browser is given. */
  readonly publicNear: readonly string[];
}

export type Alphabet =
  | 'alnum'
  | 'upper'
  | 'digits'
  | 'hex'
  | 'uuid'
  | 'token'
  | 'token-dot'
  | 'token-colon'
  | 'base64'
  | 'base64url'
  | 'path'
  | 'percent'
  | 'azure';

/** A value that is judged by the name it is assigned to. */
export interface AssignmentShape {
  readonly id: string;
  readonly value: 'random' | 'chosen';
  readonly named: readonly string[];
  /** Texts, one of which stands close by where the name alone says too little; empty where it says enough. */
  readonly near: readonly string[];
}
