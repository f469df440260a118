import type { CallView, CatalogMatch, ProgramView } from './model/program.js';
import type { SignalId, Touch } from './model/touch.js';

/** Everything a detector sees. A detector is pure and synchronous: a linked program in, touches out; no level, no prose. */
export interface Detector {
  /** The folder's name. */
  readonly id: string;
  readonly emits: readonly SignalId[];
  /** `last`: after the others, whose touches it is given. Who decides about an effect needs to know what the effect is. */
  readonly turn?: 'last';
  detect(program: ProgramView, report: (touch: Omit<Touch, 'detector'>) => void, seen: readonly Touch[]): void;
}

export function defineDetector(detector: Detector): Detector {
  return detector;
}

export type { CallView, CatalogMatch, ProgramView };
export type * from './model/facts.js';
export type * from './model/program.js';
export type * from './model/touch.js';
export { bareName } from './model/bare-name.js';
export { folderOf } from './model/paths.js';
export { reportMatches, touchOf, usesAndIdleClients } from './detection/report-matches.js';
export type { Refine, Refinement, Report } from './detection/report-matches.js';
export { authOf, takesCredential } from './detection/auth.js';
export { actionsOf, carriesOutput, touchOfAction } from './detection/actions.js';
export { isUnread } from './detection/dropped.js';
export { perProgram } from './detection/per-program.js';
export { commandOf, requestOf } from './detection/by-call.js';
export { isActedOn } from './detection/acted-on.js';
export type { Action } from './detection/actions.js';
export { isMeansOfItsOwn, prebuiltTouch } from './detection/means.js';
export { asksInBrowser } from './detection/browser-models.js';
export { isMockService } from './detection/mocks.js';
export { isRunByCode } from './detection/run-by-code.js';
export { findOwnStores, ownTables, resourceName } from './detection/own-stores.js';
export type { OwnStores } from './detection/own-stores.js';
export {
  callsBehind,
  handsOnNoSecret,
  isOwnTest,
  isPipeline,
  isScripted,
  modelCallsBehind,
  modelCallsOf,
  startedBy,
} from './detection/pipelines.js';
export { clusterLanding } from './detection/clusters.js';
export { isAboutLogs } from './detection/log-index.js';
export { withWays } from './detection/ways.js';
export { effectsOf, hasOwnModel } from './detection/effects.js';
export type { Effect } from './detection/effects.js';
export { accountOf } from './detection/accounts.js';
export { sqlOf, statementWord, verbOfSql } from './detection/sql.js';
export { isSaver, settledLanding, storeUses } from './detection/stores.js';
export type { StoreUse } from './detection/stores.js';
export { isOfHandler, isReply } from './detection/conversations.js';
export { accountTables } from './detection/account-tables.js';
export { isWrittenAccount } from './detection/own-accounts.js';
export { adviceChats, answersInMessenger, type AdviceChat } from './detection/advice.js';
export { DataKind } from './detection/data-kind.js';
export { reportDataFiles } from './detection/data-reads.js';
export { reportOperations } from './detection/operations.js';
export { asksForge } from './detection/forges.js';
export { lexiconOf } from './detection/lexicon.js';
export { openInputs, type OpenInput } from './detection/open-inputs.js';
export { promptsGivenTo } from './detection/prompts.js';
export { inputsOfKind, isChat, isUpload, modelPlace, promptPlace, reportInputs, siteOf, touchOfInput } from './detection/records.js';
export type { InputTouch, KnownInput } from './detection/records.js';
export { chatTable, reportStoredChats, reportTables } from './detection/stored.js';
export { isSeen, readsOf } from './detection/reads.js';
export { reportSources } from './detection/systems.js';
export { itemsOf, settingsAt } from './detection/settings.js';
export type { Setting } from './detection/settings.js';
export { vendorNames } from './model/vendor.js';
export { reportDecisions } from './detection/decisions.js';
