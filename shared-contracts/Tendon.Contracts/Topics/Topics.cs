using System;

namespace Tendon.Contracts;

/// <summary>MQTT topics of one arm: <c>tendon/v1/{arm}/…</c>. Built once at start-up; every builder throws on an invalid arm name.</summary>
public static class Topics
{
    /// <summary>Filter over the hello of every arm on the broker.</summary>
    public const string EveryHello = Root + "+/hello";

    /// <summary>Filter over the presence of every arm on the broker.</summary>
    public const string EveryPresence = Root + "+/presence";

    public const int MaxArmNameLength = 32;

    private const string Root = "tendon/v1/";

    public static string Hello(string arm) => Build(arm, "/hello");

    public static string Presence(string arm) => Build(arm, "/presence");

    public static string State(string arm) => Build(arm, "/state");

    public static string Segment(string arm) => Build(arm, "/segment");

    public static string Command(string arm) => Build(arm, "/command");

    public static string Ack(string arm) => Build(arm, "/ack");

    public static string ClockRequest(string arm) => Build(arm, "/clock/request");

    public static string ClockResponse(string arm) => Build(arm, "/clock/response");

    public static string Fault(string arm) => Build(arm, "/fault");

    public static string Health(string arm) => Build(arm, "/health");

    /// <summary>Topic of the past fault of an index, 0 = oldest.</summary>
    public static string History(string arm, int index) => Build(arm, "/history/" + index.ToString());

    /// <summary>1 to 32 of a–z, 0–9, '-' and '_': no separator, no wildcard, the same in every broker's access list.</summary>
    public static bool IsValidArmName(string? arm)
    {
        if (arm == null || arm.Length == 0 || arm.Length > MaxArmNameLength) return false;
        for (int i = 0; i < arm.Length; i++)
        {
            char c = arm[i];
            bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!allowed) return false;
        }

        return true;
    }

    private static string Build(string arm, string leaf)
    {
        if (!IsValidArmName(arm))
            throw new ArgumentException("Arm name '" + arm + "' is invalid: use 1 to 32 of a-z, 0-9, '-' and '_'.");
        return Root + arm + leaf;
    }
}
