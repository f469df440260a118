/** `octokit.paginate(octokit.rest.pulls.listFiles, { … })`, `asyncio.to_thread(requests.post, url)`: a call of what it is given. */
export interface Forwarding {
  readonly names: readonly string[];
  /** By how much the arguments of what is called in the end stand behind. */
  readonly shift: number;
}

export const noForwarding: Forwarding = { names: [], shift: 0 };
