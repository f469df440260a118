// Made by scripts/generate.ts from the folders of detectors/. Do not edit.
import type { Detector } from './detector-api.js';
import autoApproval from '../detectors/auto-approval/index.js';
import browserSession from '../detectors/browser-session/index.js';
import businessCritical from '../detectors/business-critical/index.js';
import ciCd from '../detectors/ci-cd/index.js';
import cloudData from '../detectors/cloud-data/index.js';
import codeExecution from '../detectors/code-execution/index.js';
import computerUse from '../detectors/computer-use/index.js';
import confidentialMaterial from '../detectors/confidential-material/index.js';
import customerData from '../detectors/customer-data/index.js';
import customerFacing from '../detectors/customer-facing/index.js';
import database from '../detectors/database/index.js';
import deployedService from '../detectors/deployed-service/index.js';
import deployment from '../detectors/deployment/index.js';
import employeeData from '../detectors/employee-data/index.js';
import employeeImpacting from '../detectors/employee-impacting/index.js';
import externalVendor from '../detectors/external-vendor/index.js';
import financialData from '../detectors/financial-data/index.js';
import financialDecision from '../detectors/financial-decision/index.js';
import fineTuning from '../detectors/fine-tuning/index.js';
import gatedModel from '../detectors/gated-model/index.js';
import gpuCapacity from '../detectors/gpu-capacity/index.js';
import iam from '../detectors/iam/index.js';
import incident from '../detectors/incident/index.js';
import infrastructure from '../detectors/infrastructure/index.js';
import logStore from '../detectors/log-store/index.js';
import mcp from '../detectors/mcp/index.js';
import observability from '../detectors/observability/index.js';
import operationalDecision from '../detectors/operational-decision/index.js';
import operationsPractice from '../detectors/operations-practice/index.js';
import outputToAction from '../detectors/output-to-action/index.js';
import persistentState from '../detectors/persistent-state/index.js';
import persistentStorage from '../detectors/persistent-storage/index.js';
import productionHost from '../detectors/production-host/index.js';
import productionLogs from '../detectors/production-logs/index.js';
import provisionedCapacity from '../detectors/provisioned-capacity/index.js';
import schedule from '../detectors/schedule/index.js';
import secrets from '../detectors/secrets/index.js';
import securityAction from '../detectors/security-action/index.js';
import securityFindings from '../detectors/security-findings/index.js';
import serviceAccount from '../detectors/service-account/index.js';
import sharedService from '../detectors/shared-service/index.js';
import shellExecution from '../detectors/shell-execution/index.js';
import sourceCode from '../detectors/source-code/index.js';
import sourceControl from '../detectors/source-control/index.js';
import systemOfRecord from '../detectors/system-of-record/index.js';
import ticketing from '../detectors/ticketing/index.js';
import toolUse from '../detectors/tool-use/index.js';

export const detectors: readonly Detector[] = [
  autoApproval,
  browserSession,
  businessCritical,
  ciCd,
  cloudData,
  codeExecution,
  computerUse,
  confidentialMaterial,
  customerData,
  customerFacing,
  database,
  deployedService,
  deployment,
  employeeData,
  employeeImpacting,
  externalVendor,
  financialData,
  financialDecision,
  fineTuning,
  gatedModel,
  gpuCapacity,
  iam,
  incident,
  infrastructure,
  logStore,
  mcp,
  observability,
  operationalDecision,
  operationsPractice,
  outputToAction,
  persistentState,
  persistentStorage,
  productionHost,
  productionLogs,
  provisionedCapacity,
  schedule,
  secrets,
  securityAction,
  securityFindings,
  serviceAccount,
  sharedService,
  shellExecution,
  sourceCode,
  sourceControl,
  systemOfRecord,
  ticketing,
  toolUse,
];
