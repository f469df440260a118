/** How a method is exported that stands outside of the class whose objects have it, by its name alone: `AddDesk` of C#. */
export function extensionOf(name: string): string {
  return `extension:${name}`;
}

/** What a function of Kotlin that extends a class calls the object that it is called of, as its first parameter. */
export const receiverName = 'receiver';
