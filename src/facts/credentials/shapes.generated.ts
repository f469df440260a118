import type { CredentialShape } from './shape.js';

export const credentialShapes: readonly CredentialShape[] = [];
