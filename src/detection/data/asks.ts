import type { ProgramView } from '../../model/program.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';

/**
 * Does a prompt have the model ask for who somebody is? In so many words ("your phone number"), or by a sentence that asks for how to reach
 * whoever writes beside something else of theirs ("collect name, mobile and e-mail"), or heads a list of that.
 */
export function asksWho(program: ProgramView, text: string): boolean {
  const known = memo(program).get(text);
  if (known !== undefined) return known;
  const outright = lexiconOf(program, 'chat.asks').in(text).length > 0;
  const found = outright || collects(program, text.slice(0, maxText));
  memo(program).set(text, found);
  return found;
}

/** Prompts are the same for every input that reaches them. */
const memo = perProgram(() => new Map<string, boolean>());

function collects(program: ProgramView, text: string): boolean {
  const asking = lexiconOf(program, 'chat.asking');
  const lines = text.split('\n');
  return lines.some((line, at) => {
    const asked = line.split(/[.!?。！？؟]\s|[.!?。！？؟]$/).filter((sentence) => asking.in(sentence).length > 0 && !isRefused(sentence));
    if (asked.some((sentence) => tellsWho(program, sentence))) return true;
    return asked.length > 0 && /[:：]\s{0,4}\**\s{0,4}$/.test(line) && tellsWho(program, itemsBehind(lines, at));
  });
}

/** A way to reach somebody, and who that is or another way. */
function tellsWho(program: ProgramView, text: string): boolean {
  const ways = waysToReach.filter((list) => lexiconOf(program, list).in(text).length > 0);
  return ways.length > 1 || (ways.length === 1 && lexiconOf(program, 'chat.persons').in(text).length > 0);
}

const waysToReach = ['chat.contacts.mail', 'chat.contacts.phone', 'chat.contacts.home'];

/** `- Full name`, `2. Phone`: the short lines of a list behind its head. */
function itemsBehind(lines: readonly string[], at: number): string {
  const items: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + mostItems)) {
    if (line.trim() === '') continue;
    if (!/^\s{0,12}(?:[-*•·–]|\d{1,2}[.)]|[a-z][.)])\s/.test(line) || line.length > 160) break;
    items.push(line);
  }
  return items.join('\n');
}

function isRefused(sentence: string): boolean {
  return refused.test(sentence) || refusedElsewhere.test(sentence);
}

/** What the model is told to leave alone. */
const refused =
  /\b(?:do not|don['’]t|never|must not|should not|no need|without|avoid|nicht|niemals|keine?n?|ne\s|jamais|nunca|no (?:pidas|solicites|preguntes)|não|non (?:chiedere|richiedere))\b/i;
/** The same where `\b` knows no letters, and of languages that say it behind the verb. */
const refusedElsewhere =
  /(?<!\p{L})(?:(?:не|ні|никогда не|ніколи не|нельзя|без)\s(?:спрашива|запрашива|прос|собира|требу|питай|запиту|збирай|вимага)|(?:không|đừng|chớ)\s(?:bao giờ\s|được\s|cần\s|nên\s)?(?:hỏi|yêu cầu|thu thập|xin)|(?:لا|دون|بدون|عدم|تجنب)\s(?:أن\s)?[تن]?(?:طلب|سأل|سؤال|جمع))|(?:묻|물어\s?보|여쭤\s?보|요청하|요구하|수집하|받)지\s?[마말않]|(?<!\p{L})(?:sor|iste|topla)m[ae](?:y|d[ae]n|mal|mel|sın|sin|(?!\p{L}))/iu;
const mostItems = 12;
const maxText = 20_000;
