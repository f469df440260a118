/**
 * A prompt without what it says that its questions are about, where that is written rules: of "answer questions about leave policies,
 * holidays and sick leave" nothing is left, because a policy says what holds for everybody and is no record of anybody.
 */
export function withoutTalkOfRules(text: string): string {
  return mayTalk.test(text) ? text.replaceAll(talk, ' ').replaceAll(talkElsewhere, ' ') : text;
}

const mayTalk =
  /poli[ct]|polít|handbook|guideline|regulation|entitlement|faq|richtlinie|regelung|handbuch|règlement|reglamento|normativ|regulamento|regolament/i;

const talk =
  /\b(?:questions?|quer(?:y|ies)|topics?|inquir(?:y|ies)|help|information|answers?)\b[^.;:!?\n]{1,60}?\b(?:related to|relating to|about|regarding|concerning|on|with)\b[^.;:!?\n]{1,80}?\b(?:polic(?:y|ies)|handbooks?|guidelines?|regulations?|entitlements?|faqs?)\b[^.;:!?\n]{0,200}/gi;

/** "Fragen zu unseren Richtlinien für Krankmeldungen", "preguntas sobre las políticas de vacaciones" */
const talkElsewhere =
  /(?<!\p{L})(?:fragen|auskunft|informationen|questions?|preguntas?|dudas?|consultas?|perguntas?|dúvidas?|domande|informazioni)\s[^.;:!?\n]{0,60}?(?<!\p{L})(?:zu|zur|zum|über|rund um|sur|concernant|relatives? aux?|sobre|acerca de|su|sulle?|sui|riguardo)\s[^.;:!?\n]{0,80}?(?<!\p{L})(?:\p{L}{0,20}richtlinien?|\p{L}{0,20}regelung(?:en)?|\p{L}{0,20}handbuch|politiques?|règlement|políticas?|normativas?|reglamento|regulamento|politiche|regolamento)(?!\p{L})[^.;:!?\n]{0,200}/giu;
