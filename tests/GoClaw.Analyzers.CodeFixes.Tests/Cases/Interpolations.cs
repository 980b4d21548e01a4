using System;
using System.Runtime.CompilerServices;

class Db
{
    static FormattableString Formattable() => $"postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static void Handler(DefaultInterpolatedStringHandler text) { }

    static void Use() => Handler($"postgres://app:Jr7kQp2vX9m@db.example.com/app");

    static string Aligned() => $"{"postgres://app:Jr7kQp2vX9m@db.example.com/app",80}";
}
