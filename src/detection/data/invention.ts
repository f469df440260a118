import type { ProgramView } from '../../model/program.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';

/** Does a prompt have records made up? One that forbids it works on real ones. */
export function asksToInvent(program: ProgramView, prompt: string): boolean {
  const known = answers(program).get(prompt) ?? lexiconOf(program, 'invention').in(withoutDenials(prompt)).length > 0;
  answers(program).set(prompt, known);
  return known;
}

function withoutDenials(prompt: string): string {
  return [forbidden, forbiddenElsewhere, forbiddenBehind, heading].reduce((text, pattern) => text.replaceAll(pattern, ' '), prompt);
}

/** Of the same prompt many detectors ask, for every input that reaches it. */
const answers = perProgram(() => new Map<string, boolean>());

/** "Do NOT invent enrichment", "never make up or guess names", "without fake data": the words up to the next comma. */
const forbidden =
  /\b(?:do not|don['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|avoid|without|no|not)\s[^.,;:!?\n]{0,60}?\b(?:invent|fabricat|fak|made[- ]up|mak|synthetic|fictional|fictitious|dummy|mock|sample)\w*(?:\s(?:up|data))?/gi;

/** "Verwende keine erfundenen Daten", "sans données fictives", "no uses datos inventados" */
const forbiddenElsewhere =
  /(?<!\p{L})(?:keine?[nrs]?|nicht|niemals|ohne|ne|pas|jamais|sans|aucune?|nunca|sin|não|sem|nenhuma?|non|senza|nessuna?|не|без|никогда|không|đừng|chớ|لا|دون|بدون)\s[^.,;:!?\n]{0,60}?(?<!\p{L})(?:erfund|erfind|fiktiv|fict|fitti|invent|factice|synth|sint[eé]t|вымыш|выдум|вигад|фиктив|синтетич|giả|hư cấu|bịa|(?:ال)?وهمي|(?:ال)?خيالي)\p{L}*(?:\sdữ liệu\s\p{L}{1,10})?/giu;

/** "가상의 고객을 만들지 마세요", "uydurma veri kullanma": forbidden behind it. */
const forbiddenBehind =
  /(?:가상의?|더미|허구의?|임의의?|합성)\s?\p{L}[^.,;:!?\n]{0,30}?(?:지\s?[마말않]|금지|없이)|(?<!\p{L})(?:uydurma|hayali|kurgusal|sahte|sentetik)[^.,;:!?\n]{0,40}?\s(?:kullan|üret|oluştur|uydur|ekle|yaz|ver)m[ae](?:y|sin|sın|mel|mal|(?!\p{L}))/giu;

/** "**Sample data (first 20 rows):**": the head of a line below which some of the rows stand. */
const heading = /^[\s*#>•-]{0,12}(?:sample|test) data\b[^\n:]{0,60}:/gim;
