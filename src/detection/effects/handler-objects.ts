import type { ProgramView, Value } from '../../model/program.js';

/** What a framework hands to a handler, told by the name of the parameter's place. */
export function isOfHandler(program: ProgramView, value: Value): boolean {
  return program.names(value).some((name) => name.includes('.$') && !ofEnvironment.test(name));
}

/** `env.NEWS_CHANNEL`, which platforms hand to handlers beside the message. */
const ofEnvironment = /\.[A-Z][A-Z\d]*_[A-Z\d_]+$/;
