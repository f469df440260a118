/** A prompt without the advice that it forbids: of "no medical or patient-specific advice" nothing is left that says what it is about. */
export function withoutRefusals(text: string): string {
  return text.replaceAll(refused, ' ').replaceAll(refusedElsewhere, ' ');
}

const refused =
  /\b(?:do not|don['’]t|does not|doesn['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|can['’]t|avoid|not|no|without)\s[^.;:!?\n]{0,80}?\b(?:advice|counsel(?:l?ing)?|consultations?)\b(?:,?\s(?:or|and|nor)\s[^.,;:!?\n]{0,30}?\badvice\b)?/gi;

/** "Gib keine medizinische Beratung", "não dê conselhos médicos": what kind of advice stands behind it there, up to the end of the clause. */
const refusedElsewhere =
  /(?<!\p{L})(?:keine?[nr]?|keinerlei|nicht|niemals|ohne|ne|pas|jamais|sans|no|nunca|sin|não|nem|sem|non|mai|senza)\s[^.;:!?\n]{0,80}?(?<!\p{L})(?:\p{L}{0,12}beratung(?:en)?|ratschläge|conseils?|consejos?|asesoramiento|asesoría|conselhos?|aconselhamento|consulenz[ae]|consigli)(?!\p{L})[^.,;:!?\n]{0,40}/giu;
