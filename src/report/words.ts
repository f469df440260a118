import type { Standing, WeakeningCode } from '../model/change.js';
import type { ItemId } from '../model/handoff.js';
import type { NoteCode, Place, Verb } from '../model/touch.js';
import type { Skip } from '../model/verdict.js';

/** What the workflow does to a subject, as in "it … the tickets". */
export const does: Readonly<Record<Verb, string>> = {
  read: 'reads',
  write: 'changes',
  delete: 'deletes',
  send: 'sends to',
  execute: 'acts on',
  drive: 'drives',
  deploy: 'deploys to',
  decide: 'decides on',
  ingest: 'takes in',
  compute: 'computes on',
  register: 'connects to',
  grant: 'grants access to',
};

/** What a model may do, as in "to … the subject". */
export const act: Readonly<Record<Verb, string>> = {
  read: 'read',
  write: 'change things in',
  delete: 'delete things in',
  send: 'send through',
  execute: 'run things with',
  drive: 'drive',
  deploy: 'deploy with',
  decide: 'decide on',
  ingest: 'take in',
  compute: 'compute with',
  register: 'use',
  grant: 'grant access in',
};

/** `{name}` is a name of the scanned code; where it is unknown the second phrase is said. */
export const notes: Readonly<Record<NoteCode, readonly [named: string, unnamed: string]>> = {
  'written-here': ['{name} is written here', 'its address or name is written here'],
  'default-here': ['{name} has its default here', 'the default is written here'],
  'environment-here': ['{name} comes from the environment', 'comes from the environment'],
  'client-here': ['the connection is set up here ({name})', 'the connection is set up here'],
  'account-here': ['{name} is handed over here', 'the credential is handed over here'],
  'also-here': ['the same again ({name})', 'the same again'],
  'called-here': ['asked for through {name}', 'asked for from here'],
  'sent-here': ['sent by {name}', 'sent from here'],
  'model-here': ['the model is called here ({name})', 'the model is called here'],
  'tool-here': ['the model is given the tool {name}', 'the model is given this tool'],
  'given-here': ['the tools are given to the model here ({name})', 'the tools are given to the model here'],
  'made-here': ['the tool {name} is made here', 'the tool is made here'],
  'chosen-here': ['what the model chose is run here ({name})', 'what the model chose is run here'],
  'input-here': ['{name} comes in here', 'the input comes in here'],
  'passes-here': ['passes through {name}', 'passes through here'],
  'kept-here': ['kept as {name}', 'kept here'],
  'read-back-here': ['{name} is read back here', 'it is read back here'],
  'questions-here': ['{name} asks for it', 'it is asked for here'],
  'fields-here': ['{name} says what it holds', 'what it holds is declared here'],
  'handed-here': ['handed to {name}', 'handed on here'],
  'returned-here': ['given back by {name}', 'given back here'],
  'decides-here': ['{name} decides what happens', 'decides what happens'],
  'asked-here': ['a person is asked first ({name})', 'a person is asked first, which lowers nothing'],
  'guarded-here': ['depends on {name}', 'depends on this'],
  'configured-here': ['{name} is configured here', 'configured here'],
  'concern-here': ['the other concern: {name}', 'the other concern'],
  'records-real': ['its records look real: {name}', 'its records look real'],
  'records-synthetic': ['its records are made up: {name}', 'its records are made up'],
  'records-public': ['its records are a published set: {name}', 'its records are a published set'],
  'records-unclear': ['whether its records are real is not to be told: {name}', 'whether its records are real is not to be told'],
};

/** Other places of the same, as opposed to steps of its way. */
export function isAside({ note }: Place): boolean {
  return note.code === 'also-here' || note.code === 'called-here';
}

export const skipReasons: Readonly<Record<Skip['reason'], string>> = {
  syntax: 'its syntax is broken',
  'too-large': 'it is too large',
  'too-deep': 'it is nested too deeply',
  encoding: 'its characters could not be decoded',
  binary: 'it is binary',
  unreadable: 'it could not be opened',
  timeout: 'reading it took too long',
  unsupported: 'its format is not supported yet',
  excluded: 'it is excluded',
  link: 'it is a link',
  'not-a-file': 'it is not a regular file',
  'outside-root': 'it leads outside the folder',
  detector: 'a check failed on it',
  linking: 'the files could not be brought together',
  'too-far': 'a chain of values in it is too long to be followed',
  'too-many': 'more leads to one place in it than is followed',
};

export const standings: Readonly<Record<Standing, string>> = {
  clear: 'clear',
  approaching: 'near',
  'handed-off': 'handed off',
  crossed: 'crossed',
};

/** What a change does to its own gate. It may be right; a person looks at it. */
export const weakenings: Readonly<Record<WeakeningCode, string>> = {
  'setting-lowered': 'the setting "{key}" lets more pass: {before} → {after}',
  'record-accepted': 'the change itself writes that {team} accepted ({who})',
  'record-extended': '{team}: the change itself makes it last longer, {before} → {after}',
  'record-widened': 'the change itself adds {subject} ({signal}) to what is handed off',
  'dismissal-added': 'the change itself dismisses {fingerprint} as a false alarm ({author})',
  'dismissal-extended': 'the dismissal of {fingerprint} lasts longer: {before} → {after}',
  'baseline-grown': 'the change itself takes {count} more into the baseline: {subjects}',
  'step-removed': 'this no longer runs handoff-lint: {text}',
  'step-changed': 'handoff-lint is run otherwise: {before} → {after}',
  'step-softened': 'a failure may pass unnoticed: {text}',
  'owner-removed': 'the handoff records lose an owner: {text}',
};

/** The policy's own words. */
export const itemTitles: Readonly<Record<ItemId, string>> = {
  summary: 'summary of the use case',
  owner: 'prototype owner or sponsor',
  affected: 'users or systems affected',
  data: 'data types involved',
  resources: 'model, vendor, or resource requested',
  'production-systems': 'production systems accessed or affected',
  actions: 'expected AI actions and outputs',
  access: 'known access needs',
  risks: 'known risks or failure modes',
  'other-teams': 'other teams that may need to be involved',
};
