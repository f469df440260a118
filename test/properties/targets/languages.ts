import { java } from './java.js';
import type { Language } from './language.js';
import { php } from './php.js';
import { powershell } from './powershell.js';
import { python } from './python.js';
import { r } from './r.js';
import { typescript } from './typescript.js';

/** A new language joins the twins here. */
export const languages: readonly Language[] = [python, typescript, java, php, powershell, r];
