static class Settings
{
    static readonly object Rate = new { gateway = new { rate_limit_rpm = 0, injection_action = "warn" } };

    static readonly object Negative = new { gateway = new { rate_limit_rpm = -1, injection_action = "warn" } };

    static readonly object Hexadecimal = new { gateway = new { rate_limit_rpm = 0x0, injection_action = "warn" } };
}
