/** A prompt without the advice that it forbids: of "no medical or patient-specific advice" nothing is left that says what it is about. */
export function withoutRefusals(text: string): string {
  return text.replaceAll(refused, ' ');
}

const refused =
  /\b(?:do not|don['’]t|does not|doesn['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|can['’]t|avoid|not|no|without)\s[^.;:!?\n]{0,80}?\b(?:advice|counsel(?:l?ing)?|consultations?)\b/gi;
