/** How many parameters of a function, by their names, no call gives anything for: `self`, `cls`. */
export function receiverParams(params: readonly { readonly name: string }[] | undefined): 0 | 1 {
  return /^(?:self|cls)$/.test(params?.[0]?.name ?? '') ? 1 : 0;
}
