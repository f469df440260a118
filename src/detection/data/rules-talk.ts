/**
 * A prompt without what it says that its questions are about, where that is written rules: of "answer questions about leave policies,
 * holidays and sick leave" nothing is left, because a policy says what holds for everybody and is no record of anybody.
 */
export function withoutTalkOfRules(text: string): string {
  return mayTalk.test(text) ? text.replaceAll(talk, ' ') : text;
}

const mayTalk = /polic|handbook|guideline|regulation|entitlement|faq/i;

const talk =
  /\b(?:questions?|quer(?:y|ies)|topics?|inquir(?:y|ies)|help|information|answers?)\b[^.;:!?\n]{1,60}?\b(?:related to|relating to|about|regarding|concerning|on|with)\b[^.;:!?\n]{1,80}?\b(?:polic(?:y|ies)|handbooks?|guidelines?|regulations?|entitlements?|faqs?)\b[^.;:!?\n]{0,200}/gi;
