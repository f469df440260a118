// Made by scripts/generate.ts from the folders of detectors/. Do not edit.
import type { Detector } from './detector-api.js';

export const detectors: readonly Detector[] = [];
