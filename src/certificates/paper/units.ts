import type { Mark, TextMark } from '../../documents/index.js';
import type { Say } from '../../shared/index.js';
import type { CertifiedUnit } from '../domain/certificate-facts.js';
import { GREY, HAIRLINE, textAt } from './page.js';
import { fit, sizes, type Measure, type Try } from './fitting.js';

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROW = 23; // and closer, when the units are many
const ONE_COLUMN = 7;
const GUTTER = 28;
const AIR = 12; // at least so much between a title and its duration

/** The units in the order of the course, with the time each takes; in two columns when there are many. */
export function certificateUnits(units: readonly CertifiedUnit[], say: Say, room: Room, measure: Measure): Mark[] {
  const columns = units.length > ONE_COLUMN ? 2 : 1;
  const perColumn = Math.ceil(units.length / columns);
  const height = Math.min(ROW, room.height / perColumn);
  const width = (room.width - GUTTER * (columns - 1)) / columns;
  const rows = units.map(({ title, minutes }) => ({ title, time: duration(minutes, say) }));
  const timeSize = Math.min(columns === 1 ? 11 : 9.5, height * 0.6);
  const timeWidth = Math.max(...rows.map(({ time }) => measure(time, timeSize, 400)));
  const space = width - timeWidth - AIR;

  return rows.flatMap(({ title, time }, index) => {
    const x = room.x + Math.floor(index / perColumn) * (width + GUTTER);
    const y = room.y + (index % perColumn) * height;
    const timeMark = textAt(x + width - timeWidth, y + height * 0.66, {
      lines: [time],
      width: timeWidth,
      align: 'right',
      size: timeSize,
      colour: GREY,
    });
    return [
      titleIn({ x, y, width: space, height }, title, measure),
      timeMark,
      { kind: 'line', from: [x, y + height], to: [x + width, y + height], thickness: 0.5, colour: HAIRLINE },
    ];
  });
}

/** On one line if it can be read so, on two smaller ones otherwise. */
function titleIn({ x, y, width, height }: Room, title: string, measure: Measure): TextMark {
  const largest = Math.floor(Math.min(12, height * 0.6));
  const tries = [...sizes(largest, Math.min(9, largest), 1), ...twoLines(height)];
  const { lines, size } = fit(title, { width, weight: 600, tries }, measure);
  const leading = size * 1.12;
  const baseline = lines.length === 1 ? y + height * 0.66 : y + (height - leading) / 2 + size * 0.34;
  return textAt(x, baseline, { lines, size, leading, width, weight: 600 });
}

function twoLines(height: number): Try[] {
  return [8.5, 8, 7.5, 7, 6.5].filter((size) => size * 2.3 <= height).map((size) => ({ size, maxLines: 2 }));
}

/** The time in words: “1,5 ore”, “50 minuti”, “1 ora e 20 minuti”. */
export function duration(minutes: number, say: Say): string {
  if (minutes % 30 === 0) return say('certificate.hours', { hours: minutes / 60 });
  if (minutes < 60) return say('certificate.minutes', { minutes });
  return say('certificate.hours-and-minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
