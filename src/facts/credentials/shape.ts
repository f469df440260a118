/** How the credentials of one provider look; made from `catalogs/credentials/shapes.yaml`. */
export interface CredentialShape {
  readonly id: string;
}
