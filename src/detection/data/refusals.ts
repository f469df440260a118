/** A prompt without the advice that it forbids: of "no medical or patient-specific advice" nothing is left that says what it is about. */
export function withoutRefusals(text: string): string {
  return text.replaceAll(refused, ' ').replaceAll(refusedElsewhere, ' ');
}

const refused =
  /\b(?:do not|don['’]t|does not|doesn['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|can['’]t|avoid|not|no|without)\s[^.;:!?\n]{0,80}?\b(?:advice|counsel(?:l?ing)?|consultations?)\b(?:,?\s(?:or|and|nor)\s[^.,;:!?\n]{0,30}?\badvice\b)?/gi;

/** "Gib keine medizinische Beratung", "não dê conselhos médicos": what kind of advice stands behind it there, up to the end of the clause. */
const refusedElsewhere =
  /(?<!\p{L})(?:keine?[nr]?|keinerlei|nicht|niemals|ohne|ne|pas|jamais|sans|no|nunca|sin|não|nem|sem|non|mai|senza)\s[^.;:!?\n]{0,80}?(?<!\p{L})(?:\p{L}{0,12}beratung(?:en)?|ratschläge|conseils?|consejos?|asesoramiento|asesoría|conselhos?|aconselhamento|consulenz[ae]|consigli)(?!\p{L})[^.,;:!?\n]{0,40}/giu;

/**
 * A prompt without the items of a list of what is none of its business: "NOT A LEAD if: - job applications, CVs", "ignore: * invoices". A list
 * ends with an empty line or with a line that is no item.
 */
export function withoutLeftOut(text: string): string {
  if (!leavesOut.test(text)) return text;
  let isLeftOut = false;
  const kept = text.split('\n').filter((line) => {
    const isListed = listed.test(line);
    if (!isListed) isLeftOut = heads.test(line) && leavesOut.test(line);
    return !isListed || !isLeftOut;
  });
  return kept.join('\n');
}

const leavesOut = /\b(?:not|never|reject|ignore|exclude|skip|discard|disregard|rule out|leave out)\b/i;
const listed = /^\s{0,20}(?:[-*•–]|\d{1,2}[.)])\s/;
/** A line that a list follows: it ends in a colon. */
const heads = /:\**\s{0,5}$/;
