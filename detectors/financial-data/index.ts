import {
  DataKind,
  defineDetector,
  reportAbsentFiles,
  reportDataFiles,
  reportInputs,
  reportOperations,
  reportQuestionTables,
  reportSources,
  reportTables,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'financial-data',
  emits: ['sensitive-data/financial-data'],
  detect(program, report) {
    const kind = new DataKind(program, 'financial-data');
    reportInputs(program, kind, 'sensitive-data/financial-data', report);
    reportDataFiles(program, 'financial-data', 'sensitive-data/financial-data', report);
    reportSources(program, kind, 'sensitive-data/financial-data', report);
    reportTables(program, kind, 'sensitive-data/financial-data', report);
    reportAbsentFiles(program, kind, 'sensitive-data/financial-data', report);
    reportOperations(program, kind, 'sensitive-data/financial-data', report);
    reportQuestionTables(program, kind, 'sensitive-data/financial-data', report);
  },
});
