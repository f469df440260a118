/** The parts of SARIF 2.1.0 that are written (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly semanticVersion: string;
      readonly informationUri: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: SarifText }>>;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly exitCode: number;
      readonly toolExecutionNotifications: readonly SarifNotification[];
    },
  ];
  readonly results: readonly SarifResult[];
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
  readonly properties: {
    readonly precision: 'very-high' | 'high' | 'medium' | 'low';
    readonly 'problem.severity': 'error' | 'warning' | 'recommendation';
    readonly tags: readonly string[];
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: SarifText;
  readonly locations: readonly [SarifLocation];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly relatedLocations?: readonly SarifLocation[];
  readonly codeFlows?: readonly SarifCodeFlow[];
  readonly baselineState?: 'new' | 'unchanged';
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface SarifCodeFlow {
  readonly threadFlows: readonly [{ readonly locations: readonly { readonly location: SarifLocation }[] }];
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };
  };
  readonly message?: SarifText;
}

export interface SarifNotification {
  readonly level: 'error' | 'warning' | 'note';
  readonly message: SarifText;
}

interface SarifText {
  readonly text: string;
}
