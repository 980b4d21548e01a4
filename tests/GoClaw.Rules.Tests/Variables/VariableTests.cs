using GoClaw.Rules.Schema;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Tests.Variables;

public sealed class VariableTests
{
    [Fact]
    public void Every_variable_of_the_schema_is_in_the_table_and_read_as_its_type_asks()
    {
        SchemaNode[] nodes = [.. Nodes(SchemaNode.Root).Where(node => node.Environment is not null)];

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node =>
        {
            Variable? variable = Variable.Find(node.Environment!);
            Assert.True(variable is { Reader: VariableReader.Gateway }, node.Environment);
            Assert.NotNull(variable!.Path);
            Assert.Equal(node.IsSecret, variable.IsSecret);
            Assert.Contains(variable.Format, node.Type switch
            {
                SettingType.Boolean => [VariableFormat.Switch, VariableFormat.StrictSwitch],
                SettingType.Integer => [VariableFormat.Whole],
                SettingType.Number => [VariableFormat.Number],
                SettingType.Array => [VariableFormat.List],
                _ => new[] { VariableFormat.Text },
            });
        });
    }

    [Fact]
    public void No_name_is_in_the_table_twice_or_near_another_so_that_it_would_be_taken_for_it()
    {
        Assert.Equal(VariableTable.All.Length, VariableTable.All.Select(variable => variable.Name).Distinct().Count());
        Assert.All(VariableTable.All, variable => Assert.True(variable.Format != VariableFormat.Choice || variable.Choices is { Length: > 1 }, variable.Name));
        Assert.All(VariableTable.All, variable => Assert.True((variable.Reader == VariableReader.Nobody) == (variable.Note is not null && variable.Format != VariableFormat.Choice), variable.Name));
    }

    [Theory]
    [InlineData("GOCLAW_GATEWAY_TOKN", "GOCLAW_GATEWAY_TOKEN")]
    [InlineData("GOCLAW_GATEWAYTOKEN", "GOCLAW_GATEWAY_TOKEN")]
    [InlineData("GOCLAW_Port", "GOCLAW_PORT")]
    [InlineData("GOCLAW_ALLOWED_ORIGIN", "GOCLAW_ALLOWED_ORIGINS")]
    [InlineData("GOCLAW_ENCRYPTION_KEYS", null)]
    [InlineData("GOCLAW_GATEWAY_TOKEN_FILE", null)]
    [InlineData("GOCLAW_OLD_GATEWAY_TOKEN", null)]
    [InlineData("GOCLAW_COST", null)]
    [InlineData("GOCLAW_API_KEY", null)]
    [InlineData("GOCLAW_AI_API_KEY", null)]
    [InlineData("GOCLAW_KIMI_API_KEY", null)]
    [InlineData("GOCLAW_SLACK_TOKEN", null)]
    [InlineData("GOCLAW_CLIENT_TIMEOUT", null)]
    [InlineData("GOCLAW_GATEWAY_PORT", null)]
    [InlineData("GOCLAW_USERID", null)]
    [InlineData("SHOP_GATEWAY_TOKN", null)]
    public void A_slip_of_the_keyboard_is_told_from_a_name_of_its_own(string name, string? meant) => Assert.Equal(meant, Variable.MeantBy(name)?.Name);

    [Theory]
    [InlineData("GOCLAW_PORT", "18790", 18790.0)]
    [InlineData("GOCLAW_PORT", "+5", 5.0)]
    [InlineData("GOCLAW_PORT", "0", null)]
    [InlineData("GOCLAW_PORT", "-1", null)]
    [InlineData("GOCLAW_PORT", " 5", null)]
    [InlineData("GOCLAW_PORT", "5.0", null)]
    [InlineData("GOCLAW_PORT", "99999999999", null)]
    [InlineData("GOCLAW_SANDBOX_CPUS", "1.5", 1.5)]
    [InlineData("GOCLAW_SANDBOX_CPUS", "2e1", 20.0)]
    [InlineData("GOCLAW_SANDBOX_CPUS", "1,5", null)]
    [InlineData("GOCLAW_SANDBOX_CPUS", "Infinity", null)]
    public void Numbers_are_taken_as_Go_takes_them(string name, string text, double? number) => Assert.Equal(number, VariableValue.Number(Variable.Find(name)!, text));

    [Theory]
    [InlineData("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1 true TRUE Yes on", "0 false t enabled")]
    [InlineData("GOCLAW_SANDBOX_NETWORK", "1 true", "True yes on 0")]
    [InlineData("GOCLAW_AUTO_UPGRADE", "true", "1 TRUE yes")]
    [InlineData("GOCLAW_DESKTOP", "1", "true yes 2")]
    [InlineData("GOCLAW_TRACE_VERBOSE", "1 0 false x", "")]
    [InlineData("GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS", "1 true yes", "on 2")]
    public void Switches_are_on_for_their_own_words(string name, string on, string off)
    {
        Assert.All(on.Split(' '), text => Assert.True(VariableValue.IsOn(Variable.Find(name)!, text), text));
        Assert.All(off.Split(' '), text => Assert.False(VariableValue.IsOn(Variable.Find(name)!, text), text));
    }

    [Theory]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "Token of the gateway")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "gateway.token")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "GatewayToken")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "GoClaw:Gateway:Token")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "GOCLAW_TOKEN")]
    [InlineData("GOCLAW_SANDBOX_MODE", "off, non-main or all")]
    [InlineData("GOCLAW_ALLOWED_ORIGINS", "Origins of your own pages, with commas")]
    [InlineData("GOCLAW_POSTGRES_DSN", "The connection string")]
    public void A_pair_may_tell_of_a_variable(string name, string value) => Assert.True(Assignment.Describes(name, value));

    [Theory]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "test-token")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "token")]
    [InlineData("GOCLAW_GATEWAY_TOKEN", "<your token>")]
    [InlineData("GOCLAW_SANDBOX_MODE", "off")]
    [InlineData("GOCLAW_ALLOWED_ORIGINS", "https://a.example, https://b.example")]
    [InlineData("GOCLAW_OWNER_IDS", "ann, bob")]
    [InlineData("GOCLAW_POSTGRES_DSN", "host=db user=goclaw")]
    [InlineData("GOCLAW_VERTEX_API_KEY", "{ \"type\": \"service_account\" }")]
    public void A_pair_that_sets_a_variable_does_not(string name, string value) => Assert.False(Assignment.Describes(name, value));

    [Theory]
    [InlineData("postgres://u:p@h/d", null)]
    [InlineData("postgresql:///d?host=/run", null)]
    [InlineData("postgres://u@[::1]:5432/d", null)]
    [InlineData("postgres://u@a:1,b:2/d", null)]
    [InlineData("postgres://u:p%40@h/d?sslmode=require", null)]
    [InlineData("postgres://u:${PW}@h/d", null)]
    [InlineData("host=h user=u", "key=value")]
    [InlineData("mysql://h/d", "postgres://")]
    [InlineData("h:5432/d", "no URL")]
    [InlineData("postgres://u:a/b@h/d", "port")]
    [InlineData("postgres://u:a#b@h/d", "port")]
    [InlineData("postgres://u:a^b@h/d", "escape")]
    [InlineData("postgres://u:50%@h/d", "percent")]
    public void A_DSN_is_parsed_as_Go_parses_URLs(string text, string? fault)
    {
        string? found = DatabaseUrl.Of(text)?.Fault;
        if (fault is null)
            Assert.Null(found);
        else
            Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    static IEnumerable<SchemaNode> Nodes(SchemaNode node)
    {
        yield return node;
        for (int i = 0; node.Type == SettingType.Struct && i < node.ChildCount; i++)
        {
            foreach (SchemaNode below in Nodes(node.Child(i)))
                yield return below;
        }
    }
}
