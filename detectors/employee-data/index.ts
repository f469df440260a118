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
  id: 'employee-data',
  emits: ['sensitive-data/employee-data'],
  detect(program, report) {
    const kind = new DataKind(program, 'employee-data');
    reportInputs(program, kind, 'sensitive-data/employee-data', report);
    reportDataFiles(program, 'employee-data', 'sensitive-data/employee-data', report);
    reportSources(program, kind, 'sensitive-data/employee-data', report);
    reportTables(program, kind, 'sensitive-data/employee-data', report);
    reportAbsentFiles(program, kind, 'sensitive-data/employee-data', report);
    reportOperations(program, kind, 'sensitive-data/employee-data', report);
    reportQuestionTables(program, kind, 'sensitive-data/employee-data', report);
  },
});
