static class Settings
{
    const string Json = "{ \"gateway\": { \"injection_action\": \"off\", \"rate_limit_rpm\": 0 }, \"agents\": { \"defaults\": { \"restrict_to_workspace\": false } } }";
}
