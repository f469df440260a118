export { extractComposer } from './composer.js';
export { extractDescription } from './description.js';
export { extractGemfile } from './gemfile.js';
export { extractGoMod } from './go-mod.js';
export { extractGradle, extractMaven } from './jvm.js';
export { extractPackageJson } from './package-json.js';
export { extractCondaEnvironment, extractPipfile, extractPyproject } from './python.js';
export { extractRequirements } from './requirements.js';
