import type { DriverId } from './drivers.js';
import type { Files, Place } from './places.js';

/** A language of the twins: a program that reads orders through each driver and lets a model write about them. */
export interface Language {
  readonly id: string;
  /** null where the language has no such driver here, or no such way to come by an address. */
  program(driver: DriverId, read: Place['read'], address: string): Files | null;
}

/** What a driver needs: imports, and the lines that read `orders` from `address`. */
export interface Reading {
  readonly imports: string;
  readonly lines: string;
}
