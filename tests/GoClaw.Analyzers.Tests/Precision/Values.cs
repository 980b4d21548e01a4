using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Shop.Values;

/// <summary>Texts that a machine drew, and that open nothing.</summary>
class Values
{
    // GCL0204: a UUID
    const string TenantId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    // GCL0204: a UUID as a value of its type
    static readonly Guid ClientId = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    // GCL0204: the thumbprint of a certificate
    const string Thumbprint = "A9993E364706816ABA3E25717850C26C9CD0D89D";

    // GCL0204: SHA-256 of nothing
    const string EmptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // GCL0204: SHA-256 of abc
    static readonly (string Text, string Hash)[] Vectors =
    [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ];

    // GCL0204: MD5 of known texts
    static readonly Dictionary<string, string> Md5 = new() { [""] = "d41d8cd98f00b204e9800998ecf8427e", ["password"] = "5f4dcc3b5aa765d61d8327deb882cf99" };

    // GCL0204: test vectors of HMAC
    static readonly byte[] Hmac = Convert.FromHexString("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");

    // GCL0204: test vectors of AES
    static readonly (string Key, string Plain, string Cipher) Aes128 = ("000102030405060708090a0b0c0d0e0f", "00112233445566778899aabbccddeeff", "69c4e0d86a7b0430d8cdb78070b4c55a");

    // GCL0204: the hash of a password as it is stored
    const string Bcrypt = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    // GCL0204: Argon2's form
    const string Argon2 = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG";

    // GCL0204: integrity of a script
    const string Integrity = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";

    // GCL0204: a public key
    const string PublicKey = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
        q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
        -----END PUBLIC KEY-----
        """;

    // GCL0204: a certificate
    const string Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBtjCCAVugAwIBAgITBmyf1XSXNmY/Owua2eiedgPySjAKBggqhkjOPQQDAjA5
        -----END CERTIFICATE-----
        """;

    // GCL0204: the marks of a private key in a parser
    static readonly string[] Marks = ["-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"];

    // GCL0204: a parser of PEM
    static bool IsPrivate(string pem) => pem.StartsWith("-----BEGIN PRIVATE KEY-----", StringComparison.Ordinal) && pem.EndsWith("-----END PRIVATE KEY-----\n", StringComparison.Ordinal);

    // GCL0204: a public key of SSH
    const string SshPublic = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE8hkWjVq0Tt8nS7zv1mCwqk3v9d1J5mX1y0ZQpXhB6d deploy@shop";

    // GCL0204: a known host
    const string KnownHost = "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    // GCL0204: the token that jwt.io shows
    const string Jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

    // GCL0204: the header of a token
    const string JwtHeader = "eyJhbGciOiJub25lIn0";

    // GCL0204: an image of one pixel
    const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    // GCL0204: an image as bytes
    static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    // GCL0204: a hash of a commit
    const string Commit = "9fceb02d0ae598e95dc970b74767f19372d61af8";

    // GCL0204: the digest of an image
    const string Image = "ghcr.io/example/goclaw@sha256:7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730";

    // GCL0204: a token of a public key of an assembly
    const string Assembly = "System.Text.Json, Version=9.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51";

    // GCL0204: the alphabet of base58
    const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    // GCL0204: the alphabet of base64
    const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    // GCL0204: a prime of Diffie and Hellman
    const string Prime = "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED";

    // GCL0204: the order of a curve
    const string Order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

    // GCL0204: an OID and its DER
    static readonly byte[] Oid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];

    // GCL0204: an ETag
    const string ETag = "W/\"33a64df551425fcc55e4d42a148795d9f25f89d4\"";

    // GCL0204: a trace's identity
    const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    // GCL0204: a public key of Stripe
    const string Publishable = "pk_test_publishable";

    // GCL0204: the identity of a measurement
    const string Analytics = "G-XXXXXXXXXX";

    // GCL0204: the identity of a Slack channel and user
    static readonly string[] SlackIds = ["C024BE91L", "U024BE7LH", "T024BE7LD"];

    // GCL0204: a Discord snowflake
    const string Snowflake = "175928847299117063";

    // GCL0204: an instrumentation key of old
    const string Instrumentation = "InstrumentationKey=00000000-0000-0000-0000-000000000000";

    // GCL0204: a key that is drawn at run time
    static readonly string Drawn = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    // GCL0203: a fingerprint of GoClaw's certificate
    const string GoClawThumbprint = "A9993E364706816ABA3E25717850C26C9CD0D89D";

    // GCL0203: the hash of a release of GoClaw
    const string GoClawSha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    // GCL0203: an agent of GoClaw by its identity
    const string GoClawAgentId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    // GCL0203: the public key of GoClaw's releases
    const string GoClawPublicKey = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    // GCL0201: the length of a key
    const int EncryptionKeyLength = 32;

    // GCL0201: a key derived from a password
    static byte[] Derive(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);

    // GCL0201: a salt in a test vector
    static readonly byte[] Salt = Encoding.UTF8.GetBytes("NaCl");

    // GCL0205: a comparison in constant time
    static bool Matches(byte[] token, byte[] expected) => CryptographicOperations.FixedTimeEquals(token, expected);

    // GCL0305: a certificate's data, shown
    static string Show(X509Certificate2 certificate) => $"{certificate.Subject} until {certificate.NotAfter:O}, {certificate.Thumbprint}";
}
