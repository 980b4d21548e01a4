using System.Text;

namespace GoClaw.Rules.Tests.Secrets;

/// <summary>Keys that look real and open nothing. They are put together at run time, so that no scanner of repositories finds one here.</summary>
static class Fake
{
    const string Digits = "0123456789";
    const string Lower = "abcdefghijklmnopqrstuvwxyz";
    const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Alnum(int length, int seed = 1) => Draw(Digits + Lower + Upper, length, seed);

    public static string Url64(int length, int seed = 2) => Draw(Digits + Lower + Upper + "-_", length - 1, seed) + "A";

    public static string Hex(int length, int seed = 3) => Draw(Digits + "abcdef", length, seed);

    public static string Number(int length, int seed = 4) => "7" + Draw(Digits, length - 1, seed);

    public static string Base32(int length, int seed = 5) => Draw(Upper + "234567", length, seed);

    public static string Small(int length, int seed = 6) => Draw(Lower + Digits, length, seed);

    public static string Anthropic => "sk-" + "ant-api03-" + Url64(93) + "AA";

    public static string GitHub => "gh" + "p_" + Alnum(36);

    public static string Telegram => Number(10) + ":A" + "A" + Url64(33);

    public static string Discord => Base64(Number(18)) + "." + Alnum(6) + "." + Url64(38);

    public static string Aws => "AK" + "IA" + Base32(16);

    public static string JsonWebToken =>
        Base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + Base64("{\"sub\":\"admin\",\"scope\":\"" + Alnum(20) + "\"}") + "." + Url64(43);

    public static string Pem(string kind, string lineEnd) =>
        "-----BEGIN " + kind + "PRIVATE KEY-----" + lineEnd + Alnum(64, 7) + lineEnd + Alnum(64, 8) + lineEnd + "-----END " + kind + "PRIVATE KEY-----";

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    static string Draw(string alphabet, int length, int seed)
    {
        // Same characters in every run; a test that fails must fail again.
        ulong state = (ulong)seed * 0x9E3779B97F4A7C15 + (ulong)length;
        StringBuilder drawn = new();
        while (drawn.Length < length)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            drawn.Append(alphabet[(int)((state >> 33) % (ulong)alphabet.Length)]);
        }

        return drawn.ToString();
    }
}
