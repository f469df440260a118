/** "How many days of sick leave are there?" is asked of what the model knows, and tells of nothing that comes in; "in these records?" does. */
export function isFixedQuestion(text: string): boolean {
  return (
    /^[^.!?\n{}:]{1,200}\?$/.test(text.slice(0, 300)) && !/\b(?:this|these|following|below|above|attached|given|uploaded)\b/i.test(text)
  );
}

/** A query that stands beside a prompt, or that a mock of a model answers with, is put to tables: what comes in stands nowhere in it. */
export function isStatement(text: string): boolean {
  return /^\s{0,40}(?:SELECT|WITH|INSERT INTO|UPDATE|DELETE FROM)\s[\s\S]{1,400}?\b(?:FROM|VALUES|SET)\b/.test(text.slice(0, 600));
}
