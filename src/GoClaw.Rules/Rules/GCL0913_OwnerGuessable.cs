using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0913_OwnerGuessable : Rule
{
    const string Path = "gateway.owner_ids";

    // Telegram's and Discord's ids have nine digits and more; these few can be counted through.
    const int ShortestNumber = 5;

    // What somebody with the token tries first: words for the role, for anybody, for trying out, and the product's own.
    static readonly HashSet<string> Guessable = new(StringComparer.Ordinal)
    {
        "admin", "admins", "administrator", "system", "sysadmin", "owner", "owners", "root", "superuser", "superadmin", "sudo", "master", "boss", "operator", "manager", "moderator",
        "user", "users", "user1", "me", "myself", "self", "anyone", "anybody", "everyone", "everybody", "all", "any", "public", "guest", "anonymous", "nobody", "none", "null", "undefined",
        "test", "tester", "testuser", "test-user", "demo", "dev", "developer", "foo", "bar", "default", "main", "local", "localhost",
        "goclaw", "gateway", "agent", "bot", "assistant", "cli", "dashboard", "web", "12345", "123456", "123456789",
    };

    public override string Id => "GCL0913";

    public override string Title => "Owner list too wide";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override string Why => """
        Owners may change the configuration and see every tenant. The gateway does not check who a client is: the client names its own user id, so
        whoever has the gateway token and hits on an id of this list is owner. Ids are compared letter by letter; `*` is no wildcard but
        an id like any other. Without a list the id `system` is the only owner.
        """;

    public override string HowToFix => "List the ids of the people who are owners, as their channel or identity provider issues them, or set `GOCLAW_OWNER_IDS`.";

    public override string Example => "{\n  \"gateway\": {\n    \"owner_ids\": [\"admin\"]\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } owners)
            return;
        foreach (Setting owner in owners.Children)
        {
            if (deployment.Literal(owner) is not { Length: > 0 } id)
                continue;
            const string Remedy = "List the id that the owner's channel or identity provider issues.";
            if (id == "*")
            {
                findings.Add(
                    owner.Location,
                    new Message("\"*\" is no wildcard here.", "The gateway takes it for the id of a user, and whoever has the token and names that id is owner.", Remedy),
                    setting: owner.Path);
            }
            else if (IsGuessable(id.Trim()))
            {
                findings.Add(
                    owner.Location,
                    new Message(
                        $"{deployment.Quote(owner, id) ?? "This"} is an owner id that anybody can guess.",
                        "Clients name their user id themselves, so whoever has the gateway token and tries this one is owner.",
                        Remedy),
                    setting: owner.Path);
            }
        }
    }

    static bool IsGuessable(string id) =>
        Guessable.Contains(Ascii.ToLower(id)) || (id.Length < ShortestNumber && id.All(Ascii.IsDigit)) || (id.Length > 0 && Credential.Classify(id) == ValueKind.Placeholder);
}
