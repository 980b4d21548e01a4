using System.Collections.Generic;

class Keys
{
    const string Whole = "sk-ant-" + "api03-" + "u8jzPde0IgxLd6GncfBAepfJBd0Kh8oOOL8dKLzd";
    const string Prefix = "ghp_";
    const string Token = Prefix + "ocJ2isAjIhKtJ0RlgLKOmxgJTeKdNnFRIBXu";
    static readonly string Joined = string.Concat("gsk_", "DL7DxtpYlSXpfKtHF4vUCsMehGAkWvj7FAc9QeWJ");
    static readonly string[] List = ["xai-" + "KY40uvSwMFLZDe1f8rESQedUStPKR0CsTy4Qwb8DwkNhFdnXsiVpzz63FfkCzJr4i0B3JrTAwR4y9ojf"];
    static string Header(string key = "tskey-auth-" + "q8Zr2vLxT5nW-q8Zr2vLxT5nW0cJ4mKd7") => key;
    static readonly object Graph = new { providers = new { groq = new { api_key = "q8Zr2vLxT5nW0cJ4mKd7" } }, gateway = new { host = "127.0.0.1" } };
    const string Json = """{ "gateway": { "port": 18790 }, "providers": { "groq": { "api_key": "q8Zr2vLxT5nW0cJ4mKd7" } } }""";
}
