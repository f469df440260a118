import type { NameKnowledge } from '../../model/knowledge.js';
import type { CallView } from '../../model/program.js';
import { joinPostedBack, type PostedContext, type Traffic } from './posted-back.js';
import { joinWiredHandlers } from './wired-handlers.js';

/** What pages bring from one function of a server to another one; gives back the requests that only carry it there. */
export function joinPages(context: PostedContext, traffic: Traffic, { wirings }: Pick<NameKnowledge, 'wirings'>): ReadonlySet<CallView> {
  joinWiredHandlers(context, traffic, wirings);
  return joinPostedBack(context, traffic);
}
