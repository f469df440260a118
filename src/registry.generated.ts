// Made by scripts/generate.ts from the folders of detectors/. Do not edit.
import type { Detector } from './detector-api.js';
import ciCd from '../detectors/ci-cd/index.js';
import cloudData from '../detectors/cloud-data/index.js';
import database from '../detectors/database/index.js';
import deployment from '../detectors/deployment/index.js';
import iam from '../detectors/iam/index.js';
import incident from '../detectors/incident/index.js';
import infrastructure from '../detectors/infrastructure/index.js';
import logStore from '../detectors/log-store/index.js';
import observability from '../detectors/observability/index.js';
import productionHost from '../detectors/production-host/index.js';
import sourceControl from '../detectors/source-control/index.js';
import systemOfRecord from '../detectors/system-of-record/index.js';
import ticketing from '../detectors/ticketing/index.js';

export const detectors: readonly Detector[] = [
  ciCd,
  cloudData,
  database,
  deployment,
  iam,
  incident,
  infrastructure,
  logStore,
  observability,
  productionHost,
  sourceControl,
  systemOfRecord,
  ticketing,
];
