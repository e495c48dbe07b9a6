ALTER TABLE "look" RENAME TO "page_view";--> statement-breakpoint
ALTER INDEX "look_viewer" RENAME TO "page_view_viewer";--> statement-breakpoint
ALTER TABLE "page_view" RENAME CONSTRAINT "look_owner_id_viewer_id_page_day_pk" TO "page_view_owner_id_viewer_id_page_day_pk";--> statement-breakpoint
ALTER TABLE "page_view" RENAME CONSTRAINT "look_owner_id_person_id_fk" TO "page_view_owner_id_person_id_fk";--> statement-breakpoint
ALTER TABLE "page_view" RENAME CONSTRAINT "look_viewer_id_person_id_fk" TO "page_view_viewer_id_person_id_fk";
