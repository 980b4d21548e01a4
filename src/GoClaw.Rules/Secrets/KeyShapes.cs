namespace GoClaw.Rules.Secrets;

/// <summary>
/// The credentials that name themselves. Lengths are those of real keys, with room where the issuer promises none; sources are the
/// issuers' own pages and the rules of gitleaks, trufflehog and GitHub secret scanning. Where two shapes match, the first one names the key.
/// </summary>
static class KeyShapes
{
    public static readonly KeyShape[] All =
    [
        new("GoClaw API key", "goclaw_{h32}"),

        // Model providers.
        new("Anthropic API key", "sk-ant-{a3-8}-{w24-200}"),
        new("Anthropic API key", "sk-ant-{a40-200}"),
        new("OpenRouter API key", "sk-or-v1-{a40-80}"),
        new("OpenRouter API key", "sk-or-{a40-80}"),
        new("OpenAI API key", "sk-proj-{w24-220}"),
        new("OpenAI API key", "sk-svcacct-{w24-220}"),
        new("OpenAI API key", "sk-admin-{w24-220}"),
        new("OpenAI API key", "sk-service-{w24-220}"),
        new("OpenAI API key", "sk-None-{w24-220}"),
        new("OpenAI API key", "sk-{a20}T3BlbkFJ{a20}"),
        new("OpenAI-style API key", "sk-{a48-51}"),
        // DeepSeek, DashScope and others: nothing but the prefix and an MD5's worth of digits.
        new("OpenAI-style API key", "sk-{h32}"),
        new("ElevenLabs API key", "sk_{h48}"),
        new("Groq API key", "gsk_{a40-64}"),
        new("Google API key", "AIza{w35}"),
        // Replaces AIza since 2026.
        new("Google API key", "AQ.{w40-90}") { Check = KeyChecks.MixesLettersAndDigits },
        new("Google OAuth client secret", "GOCSPX-{w28}"),
        new("Google OAuth token", "ya29.{w40-300}") { StandsAlone = true },
        new("xAI API key", "xai-{u64-100}"),
        new("Perplexity API key", "pplx-{a40-64}"),
        new("Cerebras API key", "csk-{a40-64}"),
        new("NVIDIA API key", "nvapi-{w60-80}"),
        new("Hugging Face token", "hf_{a34-40}"),
        new("Hugging Face token", "api_org_{a34-40}"),
        new("Replicate API token", "r8_{a37-40}"),
        new("LangSmith API key", "lsv2_pt_{h32}_{h10}"),
        new("LangSmith API key", "lsv2_sk_{h32}_{h10}"),
        new("Tavily API key", "tvly-{s28-60}"),
        new("Firecrawl API key", "fc-{h32}"),
        new("E2B API key", "e2b_{h40}"),
        new("Amazon Bedrock API key", "ABSK{b100-280}"),

        // Channels.
        new("Telegram bot token", "{d6-12}:AA{w33}") { After = "bot", Check = KeyChecks.IsNotTelegramExample },
        // The bot's id in base64 starts with one of three letters.
        new("Discord bot token", "M{w22-27}.{w6}.{w27-40}") { StandsAlone = true, Check = KeyChecks.IsDiscord },
        new("Discord bot token", "N{w22-27}.{w6}.{w27-40}") { StandsAlone = true, Check = KeyChecks.IsDiscord },
        new("Discord bot token", "O{w22-27}.{w6}.{w27-40}") { StandsAlone = true, Check = KeyChecks.IsDiscord },
        new("Discord webhook", "discord.com/api/webhooks/{d17-20}/{w60-80}"),
        new("Discord webhook", "discordapp.com/api/webhooks/{d17-20}/{w60-80}"),
        new("Slack token", "xoxb-{d8-14}-{s16-80}"),
        new("Slack token", "xoxp-{d8-14}-{s16-120}"),
        new("Slack token", "xoxa-{d8-14}-{s16-120}"),
        new("Slack token", "xoxs-{d8-14}-{s16-120}"),
        new("Slack token", "xoxo-{d8-14}-{s16-120}"),
        new("Slack token", "xoxa-{d1}-{s16-120}"),
        new("Slack token", "xoxr-{d1}-{s16-120}"),
        new("Slack token", "xoxe-{d1}-{s40-260}"),
        new("Slack token", "xoxe-{d8-14}-{s16-120}"),
        new("Slack token", "xoxe.xoxp-{d1}-{s40-260}"),
        new("Slack token", "xoxe.xoxb-{d1}-{s40-260}"),
        new("Slack app token", "xapp-{d1}-{U8-14}-{d8-14}-{a40-80}"),
        new("Slack webhook", "hooks.slack.com/services/T{U6-12}/B{U6-12}/{a20-28}"),
        new("Slack webhook", "hooks.slack.com/workflows/T{U6-12}/{p40-90}"),
        new("Slack webhook", "hooks.slack.com/triggers/T{U6-12}/{p30-90}"),
        new("Facebook page token", "EAA{a100-300}"),

        // Code and packages.
        new("GitHub token", "ghp_{a36-251}"),
        new("GitHub token", "gho_{a36-251}"),
        new("GitHub token", "ghu_{a36-251}"),
        new("GitHub token", "ghr_{a36-251}"),
        // Since 2026 ghs_<app>_<JSON web token>, about 520 characters.
        new("GitHub token", "ghs_{j36-1200}"),
        new("GitHub token", "github_pat_{u60-120}"),
        new("GitLab token", "glpat-{j20-320}"),
        new("GitLab token", "gldt-{w20-80}"),
        new("GitLab token", "glrt-{j20-320}"),
        new("GitLab token", "glptt-{h40}"),
        new("GitLab token", "glsoat-{w20-80}"),
        new("GitLab token", "glcbt-{a1-5}_{w20-80}"),
        new("GitLab token", "glagent-{w50-80}"),
        new("GitLab token", "gloas-{w64}"),
        new("npm token", "npm_{a36}"),
        new("PyPI token", "pypi-AgEIcHlwaS5vcmc{w50-1000}"),
        new("NuGet API key", "oy2{a43}") { Check = KeyChecks.IsLowerWithDigits },
        new("Docker token", "dckr_pat_{w27-36}"),
        new("RubyGems API key", "rubygems_{h48}"),

        // Clouds and services.
        new("AWS access key", "AKIA{U16}"),
        new("AWS access key", "ASIA{U16}") { Check = KeyChecks.HasDigit },
        new("AWS access key", "ABIA{U16}") { Check = KeyChecks.HasDigit },
        new("AWS access key", "ACCA{U16}") { Check = KeyChecks.HasDigit },
        new("Tailscale key", "tskey-{l3-10}-{a6-30}-{a16-80}"),
        new("Tailscale key", "tskey-{a6-30}-{a16-80}"),
        new("Stripe key", "sk_live_{a20-250}"),
        new("Stripe key", "rk_live_{a20-250}"),
        new("Stripe webhook secret", "whsec_{a32-64}"),
        new("SendGrid API key", "SG.{w22}.{w43}"),
        new("Brevo API key", "xkeysib-{h64}-{a16}"),
        new("DigitalOcean token", "dop_v1_{h64}"),
        new("DigitalOcean token", "doo_v1_{h64}"),
        new("DigitalOcean token", "dor_v1_{h64}"),
        new("Databricks token", "dapi{h32}"),
        new("Shopify token", "shpat_{h32}"),
        new("Shopify token", "shpca_{h32}"),
        new("Shopify token", "shppa_{h32}"),
        new("Shopify token", "shpss_{h32}"),
        new("Grafana token", "glsa_{a32}_{h8}"),
        new("Grafana token", "glc_eyJ{b60-400}"),
        new("Linear API key", "lin_api_{a40}"),
        new("Notion token", "ntn_{d11}{a35}"),
        new("Postman API key", "PMAK-{h24}-{h34}"),
        new("Doppler token", "dp.pt.{a40-44}"),
        new("Vault token", "hvs.{w90-140}"),
        new("Vault token", "hvb.{w130-300}"),
        new("Pulumi token", "pul-{h40}"),
        new("Sentry token", "sntryu_{h64}"),
        new("Sentry token", "sntrys_eyJ{b80-500}"),
        new("Supabase token", "sbp_{h40}"),
        new("Supabase key", "sb_secret_{w30-60}"),
        new("PlanetScale password", "pscale_pw_{w32-64}"),
        new("PlanetScale token", "pscale_tkn_{w32-64}"),
        new("Heroku API key", "HRKU-AA{w58}"),
        new("Fly.io token", "fm2_{b100-800}"),
        new("1Password service account token", "ops_eyJ{b250-1500}"),
        new("age secret key", "AGE-SECRET-KEY-1{U58}"),

        // "-----BEGIN ... PRIVATE KEY-----" once more in base64, as Kubernetes secrets have it.
        new("private key", "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t{b80-8000}"),
        new("private key", "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tL{b80-8000}"),
        new("private key", "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t{b80-8000}"),
        new("private key", "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tL{b80-8000}"),

        new("JSON web token", "eyJ{w14-2000}.eyJ{w14-6000}.{w27-1000}") { StandsAlone = true, Check = KeyChecks.IsJsonWebToken },
    ];

    /// <summary>What the longer names begin with, each once.</summary>
    public static readonly string[] Prefixes = [PrivateKeyBlock.Begin, .. All.Select(shape => shape.Prefix).Where(prefix => prefix.Length > 2).Distinct()];
}
