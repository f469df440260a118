/** How a method is exported that stands outside of the class whose objects have it, by its name alone: `AddDesk` of C#. */
export function extensionOf(name: string): string {
  return `extension:${name}`;
}
