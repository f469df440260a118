/** Where the address of a twin lands, and the level that READING's rules 6 to 9 give a read of somebody else's data there. */
export interface Landing {
  readonly id: string;
  /** null: no file says it. */
  readonly host: string | null;
  readonly level: 'clear' | 'approaching' | 'crossed';
}

export const landings: readonly Landing[] = [
  { id: 'own machine', host: 'localhost', level: 'clear' },
  { id: 'compose service', host: 'store', level: 'clear' },
  { id: 'managed service', host: 'managed', level: 'crossed' },
  { id: 'production name', host: 'store.prod.gripper.com', level: 'crossed' },
  { id: 'private address', host: '10.20.3.4', level: 'approaching' },
  { id: 'environment only', host: null, level: 'approaching' },
];
