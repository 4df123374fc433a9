"use strict";
Scalar.createApiReference("#api", { url: "/api/v1/openapi.json", withDefaultFonts: false, telemetry: false, showDeveloperTools: "never", hideClientButton: true, agent: { disabled: true }, mcp: { disabled: true } });
