using System.Diagnostics.CodeAnalysis;

class Texts
{
    const string Raw = """
        {
          // a gateway on this machine
          "agents": { "defaults": { "sandbox": { "mode": "off" } } },
          "gateway": { "host": "127.0.0.1" }
        }
        """;

    const string Escaped = "{\"agents\":{\"defaults\":{\"sandbox\":{\"mode\":\"off\"}}}}";

    const string Verbatim = @"{ agents: { defaults: { sandbox: { mode: ""off"" } } } }";

    const string Single = "{agents:{defaults:{sandbox:{mode:'off'}}}}";

    static string Interpolated(string host, int port) => $$"""
        { "gateway": { "host": "{{host}}", "port": {{port}} }, "agents": { "defaults": { "sandbox": { "mode": "off" } } } }
        """;

    static string Summed(string host) =>
        "{ \"gateway\": { \"host\": \"" + host + "\" }, " +
        "\"agents\": { \"defaults\": { \"sandbox\": { \"mode\": \"off\" } } } }";

    static void Load([StringSyntax("Json")] string json) { }

    static void Call() => Load("""{"agents":{"defaults":{"sandbox":{"mode":"off"}}}}""");
}
