export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Colours a text, or leaves it. */
export type Paint = (style: Style, text: string) => string;

export const unpainted: Paint = (_, text) => text;

export const ansi: Paint = (style, text) => {
  const [open, close] = codes[style];
  return text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;
};

const codes: Readonly<Record<Style, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/** The flag, then FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS and TERM, then whether a terminal shows it. */
export function choosePaint(
  flag: 'always' | 'never' | 'auto',
  environment: Readonly<Record<string, string | undefined>>,
  output: 'terminal' | 'other',
): Paint {
  if (flag !== 'auto') return flag === 'always' ? ansi : unpainted;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? unpainted : ansi;
  const refused = isSet(environment['NO_COLOR']) || isSet(environment['NODE_DISABLE_COLORS']) || environment['TERM'] === 'dumb';
  return output === 'terminal' && !refused ? ansi : unpainted;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
