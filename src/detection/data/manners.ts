/** A prompt without the patience that it asks of its model: "You are a patient, precise tutor" and "be patient" speak of nobody in care. */
export function withoutManners(text: string): string {
  return mayAsk.test(text) ? text.replaceAll(asked, ' ').replaceAll(toldWho, ' ').replaceAll(called, ' ') : text;
}

const mayAsk = /patient|pazient|pacient/i;

const gap = String.raw`[\s*_,]{1,6}`;
const word = String.raw`(?:patient|patiente|paziente|paciente)\b`;
/** No noun stands before it that somebody in care would be joined to: "a doctor who sees a patient". */
const few = String.raw`(?:(?!(?:an?|the|for|of|to|with|who|that|whose|un|una|une|per|del|para|du|pour)\b)[\p{L}-]{1,20}${gap}){0,4}`;
const and = String.raw`[\s*_]{0,4}(?:,|\s(?:and|but|yet|y|e|et)\s)`;
const subject = String.raw`(?:english|spanish|french|german|italian|portuguese|chinese|japanese|maths?|mathematics|coding|programming|language|science|physics|chemistry|history|music|writing|reading)`;
const teacher = String.raw`(?:tutor|teacher|coach|mentor|instructor|guide|listener|professor|companion)`;

/** "be patient", "sii sempre paziente" */
const asked = new RegExp(
  String.raw`(?<!\p{L})(?:be|stay|remain|sii|sia|soyez|sois|sea|sé|seja)${gap}(?:(?:always|very|kind|friendly|calm|polite|sempre|molto|très|muy|muito|and|e|et|y)${gap}){0,4}${word}`,
  'giu',
);

/** "you are a kind and patient maths tutor", "sei un tutor matematico paziente, preciso" */
const toldWho = new RegExp(
  String.raw`(?:you are|you're|act as|as|sei|eres|tu es|vous êtes|você é)${gap}(?:an?|un|una|une|um|uma)${gap}${few}${word}(?=${and}|${gap}(?:${subject}${gap}){0,2}${teacher}\b)`,
  'giu',
);

/** "un profesor paciente", "de manière patiente", "muito paciente": behind such a word it is said of a manner. */
const called = new RegExp(
  String.raw`(?<!\p{L})(?:muy|très|molto|muito|tan|siempre|sempre|toujours|manera|forma|maneira|manière|modo|tono?|tom|profesora?|maestr[oa]|tutora?|professora?|professoressa|insegnante|professeure?|enseignante?)\s{1,3}${word}`,
  'giu',
);
