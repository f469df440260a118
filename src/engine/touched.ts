import { subjectId } from '../model/subject.js';
import type { Path, Touch, Verb } from '../model/touch.js';
import type { Touched } from '../model/verdict.js';

/** Each subject that something running touches, whether that counts for anything or not, in the order of its name. */
export function takeTouched(touches: readonly Touch[], isShown: (path: Path) => boolean): readonly Touched[] {
  const found = new Map<string, Touch[]>();
  for (const touch of touches) {
    if (!isShown(touch.at.path) || touch.reach === 'dead' || touch.reach === 'test' || touch.reach === 'vendored') continue;
    const id = subjectId(touch.subject);
    found.set(id, [...(found.get(id) ?? []), touch]);
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, own]) => {
      const first = own[0];
      return first === undefined ? [] : [{ id, subject: first.subject, verbs: verbsOf(own), places: placesOf(own), at: first.at }];
    });
}

function verbsOf(touches: readonly Touch[]): readonly Verb[] {
  return [...new Set(touches.map(({ verb }) => verb))].sort();
}

function placesOf(touches: readonly Touch[]): Touched['places'] {
  return [...new Set(touches.map(({ landing }) => landing.place))].sort();
}
