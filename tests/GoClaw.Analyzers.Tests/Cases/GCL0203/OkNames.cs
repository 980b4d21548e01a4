class GoClawClient
{
    const string TokenHeader = "X-GoClaw-Token";
    const string TokenVariable = "GOCLAW_GATEWAY_TOKEN";
    const string TokenKey = "GoClaw:Gateway:Token";
    const string Token = "<your-token>";
    const string Password = "changeme";
    const string Secret = "${GOCLAW_GATEWAY_TOKEN}";
    const string PublicKey = "5d1f0a96c27b4e8893fa60cd7b21e4f0";
    const string RequestId = "5d1f0a96c27b4e8893fa60cd7b21e4f0";
    const string TokenHash = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    const string Commit = "5d1f0a96c27b4e8893fa60cd7b21e4f093fa60cd";
    string Token2 { get; set; } = "";
    static string TokenOf(string name) => name;
}

class Elsewhere
{
    const string Token = "5d1f0a96c27b4e8893fa60cd7b21e4f0";
    const string ETag = "5d1f0a96c27b4e8893fa60cd7b21e4f0";
}
