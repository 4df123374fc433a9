"use strict";
Scalar.createApiReference("#api", { url: "/api/v1/openapi.json", withDefaultFonts: false, telemetry: false, hideClientButton: true, agent: { disabled: true }, mcp: { disabled: true } });
