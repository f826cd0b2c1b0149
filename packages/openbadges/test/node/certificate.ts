/**
 * For tests only: a certificate that signs itself, for localhost, 127.0.0.1, ::1, issuer.example, its subdomains and
 * other.example, from 2020 to 2120. Its key is no secret and vouches for nothing.
 */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBxDCCAWqgAwIBAgIBATAKBggqhkjOPQQDAjAgMR4wHAYDVQQDDBVCYWRnZXdy
aWdodCB0ZXN0IG9ubHkwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBa
MCAxHjAcBgNVBAMMFUJhZGdld3JpZ2h0IHRlc3Qgb25seTBZMBMGByqGSM49AgEG
CCqGSM49AwEHA0IABPf9lMRj3KPCKYvGme7KKGzKPiaUxVbhVmkMo3YvgIeyOCTn
mCyNE6tcBujxW3G8y3rt75gF78LI+DmSV2ba4mCjgZIwgY8wDwYDVR0TAQH/BAUw
AwEB/zBdBgNVHREEVjBUgglsb2NhbGhvc3SCDmlzc3Vlci5leGFtcGxlghAqLmlz
c3Vlci5leGFtcGxlgg1vdGhlci5leGFtcGxlhwR/AAABhxAAAAAAAAAAAAAAAAAA
AAABMB0GA1UdDgQWBBTevpUhPAmIogPPcR2CQLwG7RwAyDAKBggqhkjOPQQDAgNI
ADBFAiEA3TiHE9BN3kXSmpbugc25miuLnGawrzQQNzxAyq03nXgCIGBNtflf00bu
4hQztKExOZuO/lvZxIC3dwIsrOC98LOK
-----END CERTIFICATE-----
`;

/** For tests only: the key of that certificate. */
export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRKz2/XI5S/3d7wUa
sH8yrgPteGP7kYgqa88fUSf9iaShRANCAAT3/ZTEY9yjwimLxpnuyihsyj4mlMVW
4VZpDKN2L4CHsjgk55gsjROrXAbo8VtxvMt67e+YBe/CyPg5kldm2uJg
-----END PRIVATE KEY-----
`;
