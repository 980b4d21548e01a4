using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>A secret in a call that writes it.</summary>
/// <param name="Expression">The smallest one that has it.</param>
/// <param name="Call">The whole call.</param>
sealed record Hit(IOperation Expression, Secret Secret, LogKind Log, IOperation Call);
