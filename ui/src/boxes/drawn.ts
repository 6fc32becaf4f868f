// Boxes over a picture, in parts of it: 100,000 are the whole. Nothing here knows pixels or the screen.
import type { DrawnBox } from "../lib/generated/view";

export const WHOLE = 100_000;
/** How far one press of an arrow key goes. */
export const STEP = 500;
/** The smallest box that a mouse draws: a click is none. */
const LEAST = 400;
/** Most boxes on one picture. */
export const MOST = 100;

export interface Point {
  x: number;
  y: number;
}

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), most));

/** Where a new box begins: in the middle, where it is seen. */
export const middle = (): DrawnBox => ({ left: 35_000, top: 40_000, width: 30_000, height: 20_000 });

/** The box moved, as far as the picture goes. */
export function moved(box: DrawnBox, by: Point): DrawnBox {
  const left = within(box.left + by.x, 0, WHOLE - box.width);
  const top = within(box.top + by.y, 0, WHOLE - box.height);
  return { ...box, left, top };
}

/** The box with its lower right corner moved: never past its own upper left one, nor out of the picture. */
export function resized(box: DrawnBox, by: Point): DrawnBox {
  const width = within(box.width + by.x, LEAST, WHOLE - box.left);
  const height = within(box.height + by.y, LEAST, WHOLE - box.top);
  return { ...box, width, height };
}

/** The box between two points, in any order; null when it is too small to be meant. */
export function between(one: Point, other: Point): DrawnBox | null {
  const [left, right] = [one.x, other.x].map((x) => within(x, 0, WHOLE)).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [one.y, other.y].map((y) => within(y, 0, WHOLE)).sort((a, b) => a - b) as [number, number];
  const box = { left, top, width: right - left, height: bottom - top };
  return box.width < LEAST || box.height < LEAST ? null : box;
}

/** A point of the screen as a part of the picture that is shown in that frame. */
export function pointIn(frame: DOMRect, at: { clientX: number; clientY: number }): Point {
  const part = (value: number, from: number, size: number): number => (size > 0 ? ((value - from) / size) * WHOLE : 0);
  return { x: part(at.clientX, frame.left, frame.width), y: part(at.clientY, frame.top, frame.height) };
}

/** Where an arrow key goes; null for any other key. */
export function arrow(key: string): Point | null {
  switch (key) {
    case "ArrowLeft":
      return { x: -STEP, y: 0 };
    case "ArrowRight":
      return { x: STEP, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -STEP };
    case "ArrowDown":
      return { x: 0, y: STEP };
    default:
      return null;
  }
}
