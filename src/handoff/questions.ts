import type { ItemId } from '../model/handoff.js';

/** What only people know, asked beside what the code says (`filled`) or in its place (`empty`), each with the reason it is asked. */
export const questions: Readonly<Record<ItemId, { readonly filled: string | null; readonly empty: string }>> = {
  summary: {
    filled: 'What should it achieve, and for whom? Asked because the files show what it does, not why it is wanted.',
    empty: 'What is it for, in one or two sentences? Asked because no page or manifest says so.',
  },
  owner: {
    filled: null,
    empty: 'Who owns or sponsors it? Asked because somebody keeps the idea and the business goals after the handoff.',
  },
  affected: {
    filled: 'Who and how many are they, and do they know? Asked because the files name channels and systems, not people.',
    empty: 'Who uses it, and who is touched by what it does? Asked because the files do not show anybody.',
  },
  data: {
    filled: 'Whose data is it, how much of it, and is it kept anywhere? Asked because origin and volume do not show in code.',
    empty: 'Which data goes in when it is used? Asked because no sensitive kind shows in the files, which is no proof.',
  },
  resources: {
    filled: 'Does it need more: a higher quota, another model, vendor or store? Asked because plans do not show in code.',
    empty: 'Which model, vendor or resource does it need? Asked because none shows in the files.',
  },
  'production-systems': {
    filled: 'Which of these are production, and which are test systems? Asked because an address does not always tell.',
    empty: 'Does it read or change any production system? Asked because none shows in the files, which is no proof.',
  },
  actions: {
    filled: 'Which of these may happen without a person looking first? Asked because practice may be stricter than code.',
    empty: 'What does it put out, and what happens with that? Asked because the files show no action.',
  },
  access: {
    filled: 'Under which accounts and roles, and who gave them? Asked because credentials are not read.',
    empty: 'Which accounts, roles or networks does it need? Asked because the files show none.',
  },
  risks: {
    filled: 'What else goes wrong when it is mistaken, misled or down, and who notices? Asked because failure shows in use, not in code.',
    empty: 'What happens when it is mistaken, misled or down, and who notices? Asked because failure shows in use, not in code.',
  },
  'other-teams': {
    filled: 'Does anybody else depend on it? Asked because readers of its results do not show in the files.',
    empty: 'Who else should know? Asked because no rule names a team for what was found.',
  },
};
