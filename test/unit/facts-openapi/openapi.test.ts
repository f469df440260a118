import { describe, expect, it } from 'vitest';
import { extractOpenApi } from '../../../src/facts/openapi/index.js';
import { lines, quotes } from '../facts-tree/show.js';

describe('an OpenAPI document', () => {
  const text = `openapi: 3.1.0
servers:
  - url: https://{region}.acme.dev/v1/
    variables: { region: { default: eu } }
paths:
  /members/{id}:
    parameters: [{ name: id, in: path }]
    post:
      operationId: enrol
      security: [{ key: [] }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Member' } } } }
components:
  schemas:
    Member:
      properties:
        firstName: { type: string }
        friends: { type: array, items: { $ref: '#/components/schemas/Member' } }
`;
  const document = extractOpenApi(text, 'openapi');

  it('has a function for each operation, with its address, method, fields and whether it asks for a key', () => {
    expect(document.units.map(({ name }) => name)).toContain('enrol');
    expect(lines(document)).toContain(
      "openapi:operation(url='https://eu.acme.dev/v1/members/{}', method='POST', fields=['id', 'firstName', 'friends'], auth='security')",
    );
  });
  it('cites the operation by its method', () => {
    expect(quotes(document, text, 'call')).toContain('post');
  });
  it('puts the address of Swagger 2 together', () => {
    const swagger = '{"swagger": "2.0", "host": "api.acme.dev", "basePath": "/v2", "paths": {"/beds": {"get": {}}}}';
    expect(lines(extractOpenApi(swagger, 'openapi'))).toContain(
      "openapi:operation(url='https://api.acme.dev/v2/beds', method='GET', fields=[])",
    );
  });
  it('ends where references go in a circle', () => {
    const circle = '{"openapi": "3.0.0", "paths": {"/a": {"get": {"parameters": [{"$ref": "#/x"}]}}}, "x": {"$ref": "#/x"}}';
    expect(lines(extractOpenApi(circle, 'openapi'))).toHaveLength(1);
  });
});
