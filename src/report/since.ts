import { changeCounts, changeSentence, tellChange, type ToldMovement } from './change.js';
import { labelled } from './layout.js';
import type { Page } from './page.js';

const mostReasons = 3;

/** What the change does, before the evidence of the whole. */
export function sinceOf(page: Page): readonly string[] {
  const { context, describer, places, width } = page;
  if (context.since === null) return [];
  const told = tellChange(context.since, describer, places);
  const { paint } = context;
  const counts = changeCounts(told);
  return [
    `${paint('bold', `Since ${told.base}`)}  ${changeSentence(told)}`,
    ...told.triggers.flatMap((movement) => movementLines(movement, page)),
    paint('dim', `  ${counts}`),
    ...told.weakened.flatMap(({ path, line, message }) =>
      labelled(paint('yellow', '  ! '), 4, `${path}${line === null ? '' : `:${line}`} ${message}`, width),
    ),
  ];
}

function movementLines(movement: ToldMovement, { context, width }: Page): readonly string[] {
  const { title, step, direction, reasons, after } = movement;
  const style = direction === 'down' ? 'green' : after === 'crossed' ? 'red' : 'yellow';
  const shownReasons = reasons
    .slice(0, mostReasons)
    .flatMap(({ path, line, message }, index) => labelled(index === 0 ? '    because' : '', 13, `${path}:${line}  ${message}`, width));
  const more = reasons.length > mostReasons ? [`${' '.repeat(13)}and ${reasons.length - mostReasons} more`] : [];
  return [`  ${title}  ${context.paint(style, step)}`, ...shownReasons, ...more];
}
