using GoClaw.Analyzers.CSharp;

namespace GoClaw.Analyzers.Tests;

public sealed class GatewayNamesTests
{
    [Theory]
    [InlineData("goclaw", nameof(GatewayName.Gateway))]
    [InlineData("GoClawClient", nameof(GatewayName.Gateway))]
    [InlineData("IGoClawApi", nameof(GatewayName.Gateway))]
    [InlineData("_goclawUrl", nameof(GatewayName.Gateway))]
    [InlineData("myGOCLAWhost", nameof(GatewayName.Gateway))]
    [InlineData("goclaw-gateway", nameof(GatewayName.Gateway))]
    [InlineData("GoClaw:BaseUrl", nameof(GatewayName.Gateway))]
    [InlineData("GoClawEuWestUrl", nameof(GatewayName.Gateway))]
    [InlineData("GOCLAW_URL", nameof(GatewayName.Gateway))]
    [InlineData("goclaw:latest", nameof(GatewayName.Gateway))]
    [InlineData("GOCLAW_OPENAI_BASE_URL", nameof(GatewayName.Other))]
    [InlineData("GOCLAW_NOVITA_BASE_URL", nameof(GatewayName.Other))]
    [InlineData("GoClawDashboardUrl", nameof(GatewayName.Other))]
    [InlineData("goclaw-ui", nameof(GatewayName.Other))]
    [InlineData("GoClaw:Otlp:Endpoint", nameof(GatewayName.Other))]
    [InlineData("MetricsUrl", nameof(GatewayName.Other))]
    [InlineData("logger", nameof(GatewayName.Other))]
    [InlineData("BaseUrl", nameof(GatewayName.Neutral))]
    [InlineData("_httpClient", nameof(GatewayName.Neutral))]
    [InlineData("BASE_ADDRESS", nameof(GatewayName.Neutral))]
    [InlineData("c", nameof(GatewayName.Neutral))]
    [InlineData("_", nameof(GatewayName.Neutral))]
    [InlineData("", nameof(GatewayName.Neutral))]
    [InlineData("AllowedOrigins", nameof(GatewayName.Foreign))]
    [InlineData("GoClawXmlNamespace", nameof(GatewayName.Foreign))]
    [InlineData("Urls", nameof(GatewayName.Foreign))]
    public void A_name_is_read_by_its_words(string name, string says)
    {
        Assert.Equal(says, GatewayNames.Of(name).ToString());
    }

    [Theory]
    [InlineData("GoClawClient", true)]
    [InlineData("GoClawOptions", true)]
    [InlineData("GoClawController", false)]
    [InlineData("GoClawTests", false)]
    [InlineData("GoClawDashboard", false)]
    [InlineData("Client", false)]
    public void A_type_that_answers_is_no_client(string name, bool isClient)
    {
        Assert.Equal(isClient, GatewayNames.IsClientType(name));
    }
}
