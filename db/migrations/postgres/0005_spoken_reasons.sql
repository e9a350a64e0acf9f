ALTER TABLE "suggestions" ADD COLUMN "reason_voice" text;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "reason_voice_ms" bigint;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "reason_voice_type" text;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_reason_voice_blobs_sha256_fk" FOREIGN KEY ("reason_voice") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_by_voice" ON "suggestions" USING btree ("reason_voice");